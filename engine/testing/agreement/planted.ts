export function tablePlanted(_seed: string, _count: number): void {}
