/** Runs many independent tasks on all processors: worker threads that take the next task when they have done one. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

type Answer<Result> = { result: Result } | { error: string };

/**
 * @param script URL of a module that calls `serveTasks`
 * @param onDone called after each task with how many are done
 * @returns the results in the order of the tasks
 * @throws the first error of a task
 */
export async function runTasks<Task, Result>(
  script: URL,
  tasks: readonly Task[],
  onDone: (done: number) => void,
): Promise<Result[]> {
  const results = new Array<Result>(tasks.length);
  const waiting = tasks.map((task, at) => ({ task, at }));
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(script);
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        results[next.at] = await ask<Task, Result>(worker, next.task);
        done += 1;
        onDone(done);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, work));
  return results;
}

function ask<Task, Result>(worker: Worker, task: Task): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  worker.once('message', (answer: Answer<Result>) => {
    worker.off('error', reject);
    if ('error' in answer) reject(new Error(answer.error));
    else resolve(answer.result);
  });
  worker.once('error', reject);
  worker.postMessage(task);
  return promise;
}

/** For the script of a worker: does the tasks that it is sent, one after the other. */
export function serveTasks<Task, Result>(doTask: (task: Task) => Promise<Result>): void {
  parentPort?.on('message', async (task: Task) => {
    parentPort?.postMessage(await answerTo(doTask, task));
  });
}

async function answerTo<Task, Result>(doTask: (task: Task) => Promise<Result>, task: Task): Promise<Answer<Result>> {
  try {
    return { result: await doTask(task) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
