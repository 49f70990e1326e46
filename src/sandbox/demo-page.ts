import { on } from 'node:events';

/** The page of the demo, which may use the simulator as its own pages do. */
export interface DemoPage {
  origin: string;
  /** Everything becomes as it was at the first start. @returns what the page needs to go on */
  startAgain: () => Promise<object>;
}

/** @param empty makes the simulated world as it is at a first start */
export function demoPage(origin: string, empty: () => void): DemoPage {
  let going: Promise<object> | null = null;
  const startAgain = async (): Promise<object> => {
    empty();
    const answer = await parentStartsAgain();
    if (answer.error) throw new Error(answer.error);
    return answer;
  };
  return { origin, startAgain: () => (going ??= startAgain().finally(() => (going = null))) };
}

interface StartedAgain {
  startedAgain: true;
  /** Signs in, once. */
  link?: string;
  error?: string;
}

/** The program that has started this one makes the service anew, and plays what the demo begins with. */
async function parentStartsAgain(): Promise<StartedAgain> {
  if (!process.send) throw new Error('nobody is there who could start again');
  process.send('start again');
  for await (const [message] of on(process, 'message') as AsyncIterable<[object]>) {
    if ('startedAgain' in message) return message as StartedAgain;
  }
  throw new Error('nobody has answered');
}
