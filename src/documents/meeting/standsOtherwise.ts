/** Whether any of the others says something else in what is compared: two who said the same while apart agree. */
export const standsOtherwise = <One>(last: One, others: readonly One[], told: (one: One) => unknown): boolean =>
  others.some((other) => JSON.stringify(told(other)) !== JSON.stringify(told(last)));
