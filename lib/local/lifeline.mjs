/**
 * Preloaded (`--import`) into every Node.js process that the launcher starts with a channel: when
 * the channel closes, the parent is gone, however it died, and this process ends too. It asks
 * itself to stop first, so that what it was doing can finish, and leaves after a few seconds.
 * The processes that this one starts inherit the preloading, but their channels are not ours.
 */
const secondsToFinish = 4;

if (process.channel && process.env.LIFELINE_PARENT === `${process.ppid}`) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), secondsToFinish * 1000).unref();
    if (process.listenerCount('SIGTERM') > 0) process.kill(process.pid, 'SIGTERM');
    else process.exit(1);
  });
  // Listening must not keep a process alive that has nothing left to do.
  process.channel.unref();
}
