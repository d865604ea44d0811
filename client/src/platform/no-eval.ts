import { z } from 'zod';

/** zod would compile its checks with `new Function`, which the content security policy forbids. Import before anything that holds a schema. */
z.config({ jitless: true });
