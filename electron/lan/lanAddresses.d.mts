export function lanAddresses(port: number): string[];
