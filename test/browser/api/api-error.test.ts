import { expect } from '@open-wc/testing';
import { ApiError, connectionError, readApiError } from '../../../src/api/api-error.js';

describe('the error object of the API', () => {
  it('keeps all its fields', () => {
    const body = {
      type: 'invalid_request_error',
      message: 'No such bank.',
      code: 'resource_missing',
      param: 'institution',
      doc_url: 'https://docs.example',
      extra_fields: {
        institution_unavailable: true,
        expected_to_be_available_at: 1_800_000_000,
        reason: 'account_number_retrieval_failed',
        total_accounts_count: 2,
        events_to_emit: '[]',
      },
    };

    const error = readApiError(404, { error: body });

    expect(error).to.be.instanceOf(ApiError).and.to.include({ name: 'ApiError', status: 404, message: 'No such bank.' });
    expect(error.body).to.deep.equal(body);
  });

  for (const type of [
    'api_connection_error',
    'api_error',
    'authentication_error',
    'card_error',
    'idempotency_error',
    'invalid_request_error',
    'rate_limit_error',
    'validation_error',
  ]) {
    it(`may have the type ${type}`, () => {
      expect(readApiError(400, { error: { type } }).body.type).to.equal(type);
    });
  }

  it('has only fields that were sent', () => {
    expect(readApiError(400, { error: { type: 'card_error' } }).body).to.deep.equal({ type: 'card_error', extra_fields: {} });
  });

  for (const body of [
    null,
    undefined,
    'text',
    [],
    {},
    { error: null },
    { error: 'text' },
    { error: { message: 'without a type' } },
    { error: { type: 'no_such_type', message: 'x' } },
    { error: { type: 'toString' } },
  ]) {
    it(`is a plain api_error if the API sends ${JSON.stringify(body)}`, () => {
      const error = readApiError(500, body);

      expect(error).to.have.deep.property('body', { type: 'api_error', code: 'unexpected_error' });
      expect(error.message).to.equal('api_error');
    });
  }

  it('omits fields of the wrong type', () => {
    const error = readApiError(400, {
      error: {
        type: 'api_error',
        message: 1,
        code: {},
        param: [],
        doc_url: null,
        extra_fields: {
          institution_unavailable: 'yes',
          expected_to_be_available_at: 'soon',
          reason: 7,
          total_accounts_count: '2',
          events_to_emit: [],
        },
      },
    });

    expect(error.body).to.deep.equal({ type: 'api_error', extra_fields: {} });
  });

  it('keeps the reason why accounts cannot be used for payments', () => {
    const reason = 'no_supported_payment_method_type_accounts_found';

    const error = readApiError(400, { error: { type: 'api_error', extra_fields: { reason } } });

    expect(error.body.extra_fields).to.deep.equal({ reason });
  });

  it('has no characters that could rearrange its text', () => {
    const error = readApiError(400, { error: { type: 'api_error', message: ' It\u202e did\u0000 not work.\n' } });

    expect(error.message).to.equal('It did not work.');
  });

  it('reports a lost connection if there is no answer', () => {
    expect(connectionError()).to.include({ status: 0 });
    expect(connectionError().body).to.include({ type: 'api_connection_error', code: 'api_connection_error' });
  });
});
