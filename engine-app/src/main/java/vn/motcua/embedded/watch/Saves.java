package vn.motcua.embedded.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits for somebody to save something; a save of several files is one. */
final class Saves implements AutoCloseable {

    /** How long nothing must happen before a save counts as over, in milliseconds: editors write files one by one. */
    private static final long QUIET = 300;

    private final WatchService watch;

    Saves() throws IOException {
        watch = FileSystems.getDefault().newWatchService();
    }

    /** Notes changes of these folders from now on; those that are watched already stay so. */
    void in(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            try {
                folder.register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (NoSuchFileException | NotDirectoryException e) {
                // gone since it was listed: the folder around it is watched
            }
        }
    }

    /** Returns after the next save; false when the watch is over. */
    boolean next() throws InterruptedException {
        try {
            for (WatchKey key = watch.take(); key != null; key = watch.poll(QUIET, TimeUnit.MILLISECONDS)) {
                key.pollEvents();
                key.reset();
            }
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
