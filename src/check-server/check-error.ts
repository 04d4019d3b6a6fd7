/** Reports that the checks cannot run. The message is printed. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
}
