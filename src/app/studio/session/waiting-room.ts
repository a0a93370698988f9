/** Requests that wait for the password. */
type WaitingRoom = {
  /** `true`: go on. One that is patient is never sent away. */
  wait: (isPatient: boolean) => Promise<boolean>;
  /** Lets all go on, or sends the others away. */
  settle: (mayGoOn: boolean) => void;
};

export function openWaitingRoom(): WaitingRoom {
  let waiting: { isPatient: boolean; leave: (mayGoOn: boolean) => void }[] = [];
  return {
    wait: (isPatient) =>
      new Promise((leave) => {
        waiting.push({ isPatient, leave });
      }),
    settle: (mayGoOn) => {
      const leaving = waiting.filter(({ isPatient }) => mayGoOn || !isPatient);
      waiting = waiting.filter((one) => !leaving.includes(one));
      for (const { leave } of leaving) leave(mayGoOn);
    },
  };
}
