import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// A second is short where all of a machine is busy with tests; what never comes is told all the same.
configure({ asyncUtilTimeout: 20_000 });
