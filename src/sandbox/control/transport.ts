import type { World } from '../world.js';
import type { Fault } from './control-change.js';

/** A call whose request or answer was lost on purpose. In the page it looks like a network that failed, as `fetch` reports it. */
export class DroppedConnection extends TypeError {
  override readonly name = 'TypeError';
  constructor() {
    super('Failed to fetch');
  }
}

const OWN_PATHS = /^\/(sandbox(\/.*)?)?$/;

function faultyAnswer({ status = 500, body }: Fault): Response {
  const error = { type: 'api_error', message: 'The sandbox was told to fail here.' };
  // Open to every origin, or the page would see a failed network in the place of this answer.
  return Response.json(body ?? { error }, { status, headers: { 'Access-Control-Allow-Origin': '*' } });
}

type Fetch = (request: Request) => Promise<Response>;

/**
 * Puts a network in front of the API: time that passes, calls that fail or get lost, and a page that stops waiting. A request that was
 * aborted is rejected as `fetch` would, at every point where something can be in the way.
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
    // A browser's preflight isn't the call itself, and the sandbox's own pages must work whatever was broken.
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
