import type { ServerResponse } from "node:http";

/**
 * Sends a whole page in one go. Next writes its head, then piece after piece, though nothing of a
 * page is ready before all of it is: each piece would cost a call to the system. Whoever writes is
 * told to go on, since nothing drains before the end.
 */
export function gather(res: ServerResponse) {
  const write = res.write.bind(res) as (chunk: unknown, ...rest: unknown[]) => boolean;
  res.cork();
  Object.assign(res, {
    write(chunk: unknown, ...rest: unknown[]) {
      write(chunk, ...rest);
      return true;
    },
  });
}
