package vn.motcua.document;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that nothing refers to: a file is on the disk before the dossier says so, and stays when the command
 * then fails. A day gives every command time to end. Only the database that the folder belongs to may say that nothing
 * refers to a file: a copy of it, restored for a trial or from an older dump, knows less.
 */
@Component
class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration AGE = Duration.ofDays(1);

    private final FileStore files;
    private final FileUses uses;
    private final FolderOwner owner;

    FileSweep(FileStore files, FileUses uses, FolderOwner owner) {
        this.files = files;
        this.uses = uses;
        this.owner = owner;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void sweep() {
        try {
            if (owner.isThisDatabase()) {
                files.old(AGE, uses::removeUnused);
            } else {
                LOG.warn(
                        "The folder of the files belongs to another database, so none of them is removed; if it is this"
                                + " database's from now on, delete {} in it",
                        FolderOwner.NOTE);
            }
        } catch (RuntimeException e) {
            LOG.warn("Files that nothing refers to are looked for again tomorrow", e);
        }
    }
}
