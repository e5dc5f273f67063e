package vn.motcua.document;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes files that nothing refers to: a file is on the disk before the dossier says so, and stays when the command
 * then fails. A day gives every command time to end.
 */
@Component
class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration AGE = Duration.ofDays(1);

    private final FileStore files;
    private final Attachments attachments;

    FileSweep(FileStore files, Attachments attachments) {
        this.files = files;
        this.attachments = attachments;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void sweep() {
        try {
            files.old(AGE, hashes -> attachments.unused(hashes).forEach(attachments::removeUnlessUsed));
        } catch (RuntimeException e) {
            LOG.warn("Files that nothing refers to are looked for again tomorrow", e);
        }
    }
}
