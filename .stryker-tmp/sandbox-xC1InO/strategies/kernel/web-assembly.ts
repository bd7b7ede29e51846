/** A compiled module; only WebAssembly itself looks inside. */
export type WasmModule = object;

/** Who imports something, and of what kind. */
interface Named {
  readonly name: string;
  /** Such as `function`. */
  readonly kind: string;
}

type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What this project uses of WebAssembly, alike in Node and in a browser, of which Node's types say nothing. */
interface WebAssemblyApi {
  readonly Module: {
    new (bytes: Uint8Array): WasmModule;
    imports(module: WasmModule): readonly (Named & { readonly module: string })[];
    customSections(module: WasmModule, name: string): readonly ArrayBuffer[];
  };
  readonly Instance: new (
    module: WasmModule,
    imports: Imports,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Global: new (
    type: { value: 'i32'; mutable: boolean },
    value: number,
  ) => { value: number };
  readonly RuntimeError: new (message?: string) => Error;
}

export const webAssembly: WebAssemblyApi = Reflect.get(Object(globalThis), 'WebAssembly');
