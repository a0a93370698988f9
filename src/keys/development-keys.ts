/** Key of the channels' secrets, and by derivation of short codes, in development and in the demo. Production refuses it. */
export const developmentSecretsKey = Buffer.from('pano-development-key-do-not-use!').toString('base64');
