export async function compileBundledPack(): Promise<unknown> {
  return {};
}
