package vn.motcua.embedded.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.embedded.Settings;

/** Takes files into the backup once a minute while MotCua runs, as PostgreSQL does with its log. */
public final class FileCopying implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FileCopying.class);
    private static final long SECONDS = 60;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread copying = new Thread(work, "backup-files");
        copying.setDaemon(true);
        return copying;
    });
    private final FileCopies copies;
    private final Future<?> turns;
    private String inTheWay = "";

    private FileCopying(FileCopies copies) {
        this.copies = copies;
        this.turns = thread.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Starts it; without a folder of backups there is nothing to do. */
    public static Optional<FileCopying> start(Settings settings) {
        return settings.backup().map(folder -> new FileCopying(new Backups(folder).files(settings.files())));
    }

    /** What fails is said once and tried again at the next turn: nothing is forgotten meanwhile. */
    private void turn() {
        try {
            copies.copyNew();
            inTheWay = "";
        } catch (IOException | UncheckedIOException e) {
            if (!e.toString().equals(inTheWay)) {
                inTheWay = e.toString();
                log.error(
                        "Attached files cannot be taken into the backup; it is tried again each minute: {}", inTheWay);
            }
        }
    }

    @Override
    public void close() {
        turns.cancel(true);
        thread.shutdownNow();
    }
}
