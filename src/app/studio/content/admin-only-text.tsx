'use client';

import { TextField, useAuth } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { toActor } from '../../../access/actor.ts';

/** A technical name: administrators see it, for everybody else it is made by itself and stays as it is. */
export const AdminOnlyText: TextFieldClientComponent = (props) => {
  return toActor(useAuth().user)?.role === 'admin' ? <TextField {...props} /> : null;
};
