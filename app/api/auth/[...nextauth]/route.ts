import { exchangeWithProvider } from "@/lib/server/auth";

export const GET = exchangeWithProvider;
export const POST = exchangeWithProvider;
