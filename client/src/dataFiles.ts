/** True for the name of a file that lies beside the server: no folder, no way up, nothing hidden. */
export function isDataFile(name: unknown): name is string {
  return typeof name === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);
}
