/** A worker bundled into one classic script, for `createWorker`. Made by .ci/workerSource.ts. */
declare module '*?worker-source' {
  const source: string;
  export default source;
}
