import type { World } from '../world.js';
import type { Fault } from './control-change.js';

/** A simulated loss of a request or an answer. The page sees the `TypeError` that `fetch` throws for a network failure. */
export class DroppedConnection extends TypeError {
  override readonly name = 'TypeError';
  constructor() {
    super('Failed to fetch');
  }
}

const OWN_PATHS = /^\/(sandbox(\/.*)?)?$/;

function faultyAnswer({ status = 500, body }: Fault): Response {
  const error = { type: 'api_error', message: 'The sandbox was told to fail here.' };
  // Without this header a page of another origin would see a network failure instead of this answer.
  return Response.json(body ?? { error }, { status, headers: { 'Access-Control-Allow-Origin': '*' } });
}

type Fetch = (request: Request) => Promise<Response>;

/**
 * Simulates a network in front of the API: latency, faults, lost calls and aborts. An aborted request rejects as `fetch` does, before,
 * during and after the call.
 */
export function throughNetwork(world: World, answer: Fetch): Fetch {
  async function carried(request: Request, fault: Fault | null): Promise<Response> {
    const pause = world.controls.state.latency + (fault?.delay ?? 0);
    if (pause > 0) await world.settings.wait(pause, request.signal);
    if (fault?.drop === 'request') throw new DroppedConnection();
    const response = fault?.status === undefined ? await answer(request) : faultyAnswer(fault);
    request.signal.throwIfAborted();
    if (fault?.drop === 'answer') throw new DroppedConnection();
    return response;
  }

  return async (request) => {
    request.signal.throwIfAborted();
    const { method } = request;
    const path = new URL(request.url).pathname;
    // A preflight isn't the call itself, and faults must not break the sandbox's own pages.
    if (method === 'OPTIONS' || OWN_PATHS.test(path)) return answer(request);
    const started = world.now();
    const log = (status: number | null) => {
      world.calls.add({ at: started, method, path, status, milliseconds: world.now() - started });
    };
    try {
      const response = await carried(request, world.controls.faultFor(method, path));
      log(response.status);
      return response;
    } catch (error) {
      log(null);
      throw error;
    }
  };
}
