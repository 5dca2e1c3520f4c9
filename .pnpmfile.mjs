// The node-* binaries publish `os` and `cpu` as strings, and pnpm honours only arrays:
// without this, Linux downloads the Windows build too.
const list = (value) => (typeof value === 'string' ? [value] : value);

export const hooks = {
  readPackage: (pkg) => Object.assign(pkg, pkg.os && { os: list(pkg.os) }, pkg.cpu && { cpu: list(pkg.cpu) }),
};
