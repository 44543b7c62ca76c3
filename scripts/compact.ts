// Prints the catalogue's data as bundles carry them (called by esbuild.mjs).
import { compactData } from '../server/src/catalogue/catalogue.ts';
import { catalogueData } from '../server/src/catalogue/data.generated.ts';

process.stdout.write(JSON.stringify(compactData(catalogueData)));
