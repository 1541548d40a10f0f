import fc from 'fast-check';

// A run of `npm test` is the same each time, so that what fails was broken by the change at hand. Other examples are
// drawn by `npm run torture`, and by `FC_SEED=n npm test`.
const SEED = 20_240_131;

const given = process.env['FC_SEED'];
if (process.env['TORTURE'] === undefined)
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    seed: given === undefined ? SEED : Number(given),
  });
