export declare function chooseNeighbours(self: string, known: readonly string[], degree: number): string[];
