import { defineConfig } from 'prisma/config';

// Generating the client needs no engine, but Prisma looks for one, and would download it: any program that
// exists will do. Migrations run through the engine's WebAssembly build (prisma/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
