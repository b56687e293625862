/** The programs that are compared. */
import { join } from 'node:path';
import type { Program } from './measure.ts';
import { ORIGIN } from './zoneWriter.ts';

const CLI = process.env['ZONESMITH_CLI'] ?? join(import.meta.dirname, '../../dist/zonesmith.js');

export const zonesmith = (file: string): Program => ({
  name: 'zonesmith check',
  command: [process.execPath, CLI, 'check', '--origin', ORIGIN, '--format', 'json', file],
});

export const zonesmithOnFolder = (folder: string): Program => ({
  name: 'zonesmith check',
  command: [process.execPath, CLI, 'check', '--format', 'json', folder],
});

export const kzonecheck = (file: string): Program => ({
  name: 'kzonecheck',
  command: ['kzonecheck', '-o', ORIGIN, file],
});

export const namedCheckzone = (file: string): Program => ({
  name: 'named-checkzone -i local',
  command: ['named-checkzone', '-i', 'local', ORIGIN, file],
});

export const nsdCheckzone = (file: string): Program => ({
  name: 'nsd-checkzone',
  command: ['nsd-checkzone', ORIGIN, file],
});
