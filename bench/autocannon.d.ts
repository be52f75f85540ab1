/** The part of autocannon that the bench uses; the package brings no types. */
declare module "autocannon" {
  type Request = { method?: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string };
  type Client = { setRequests(requests: readonly Request[]): void };
  type Options = {
    url: string;
    connections: number;
    /** Requests in all, over all connections. */
    amount: number;
    /** Milliseconds between two looks at whether it is over. */
    sampleInt: number;
    /** Seconds. */
    timeout: number;
    setupClient(client: Client): void;
  };
  type Result = { errors: number; statusCodeStats: Record<string, { count: number }> };
  type Running = PromiseLike<Result> & {
    on(event: "response", listen: (client: Client, status: number, bytes: number, milliseconds: number) => void): void;
  };
  export default function autocannon(options: Options): Running;
}
