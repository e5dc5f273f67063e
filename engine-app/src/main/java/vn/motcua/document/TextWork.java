package vn.motcua.document;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.document.text.TextReader;
import vn.motcua.document.text.TextReader.Outcome;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;

/**
 * Reads the files that have been attached, one after the other, and tells who searches in them. A file that cannot be
 * read is noted and keeps no other from its turn.
 */
@Component
class TextWork {

    private static final Logger LOG = LoggerFactory.getLogger(TextWork.class);

    /** That one file may take, and how much memory; a scan of a hundred pages takes a second. */
    private static final Duration MOST = Duration.ofSeconds(30);

    private static final int MEGABYTES = 160;
    private static final Duration HOLD = MOST.multipliedBy(4);
    private static final int MOST_TRIES = 5;
    private static final int AT_ONCE = 50;
    private static final int PORTION = 500;

    private final TextQueue queue;
    private final FileStore files;
    private final List<TextListener> listeners;
    private final TextHealth health;
    private final TextReader reader;

    @Autowired
    TextWork(TextQueue queue, FileStore files, List<TextListener> listeners, TextHealth health) {
        this(queue, files, listeners, health, new TextReader(MOST, MEGABYTES));
    }

    TextWork(TextQueue queue, FileStore files, List<TextListener> listeners, TextHealth health, TextReader reader) {
        this.queue = queue;
        this.files = files;
        this.listeners = listeners;
        this.health = health;
        this.reader = reader;
    }

    /** Reads what waits; the process that reads ends when nothing does any more. */
    @Scheduled(fixedDelayString = "${motcua.document.text:PT2S}", initialDelayString = "${motcua.document.text:PT2S}")
    void run() {
        try {
            for (int n = 0; n < AT_ONCE; n++) {
                Optional<TextQueue.Waiting> next = queue.take(HOLD);
                if (next.isEmpty()) {
                    reader.close();
                    break;
                }
                if (!read(next.get())) {
                    break;
                }
            }
            tell();
        } catch (IOException | RuntimeException e) {
            // the files wait on
            LOG.debug("Files are read later: {}", e.getMessage());
        }
    }

    /** Reads a file; false when no other could be read now either. */
    private boolean read(TextQueue.Waiting file) {
        byte[] content;
        try (InputStream in = files.open(file.sha256())) {
            content = in.readAllBytes();
        } catch (Rejection missing) {
            // a store that was away comes back with the file; one that is there and has lost it does not
            if (!files.holdsAny()) {
                return pause(file, missing);
            }
            giveUp(file, "MISSING");
            return true;
        } catch (IOException e) {
            return pause(file, e);
        }
        try {
            note(file, reader.read(file.mediaType(), content));
            health.reads();
        } catch (IOException e) {
            return pause(file, e);
        } catch (RuntimeException e) {
            LOG.warn("The file {} could not be read", file.sha256(), e);
            giveUp(file, "FAILED");
        }
        return true;
    }

    /** It is not the file's fault, so this was no try of it. */
    private boolean pause(TextQueue.Waiting file, Exception why) {
        queue.giveBack(file.sha256());
        health.paused(why);
        return false;
    }

    private void note(TextQueue.Waiting file, TextReader.Result result) {
        if (result.outcome() == Outcome.READ) {
            queue.read(file.sha256(), result.text());
        } else if (result.outcome() == Outcome.BROKEN) {
            queue.unreadable(file.sha256(), result.outcome().name());
        } else {
            giveUp(file, result.outcome().name());
        }
    }

    /** After some tries: a busy machine may have been the reason. */
    private void giveUp(TextQueue.Waiting file, String why) {
        if (file.tries() >= MOST_TRIES) {
            queue.unreadable(file.sha256(), why);
            LOG.warn("The file {} is not read any more: {}", file.sha256(), why);
        }
    }

    private void tell() throws IOException {
        for (List<String> read = queue.untold(AT_ONCE); !read.isEmpty(); read = queue.untold(AT_ONCE)) {
            tell(read);
            queue.told(read);
        }
    }

    /** Portion by portion: a form that everybody hands in is in a hundred thousand dossiers. */
    private void tell(List<String> read) throws IOException {
        List<DossierId> some = queue.dossiersWith(read, 0, PORTION);
        while (!some.isEmpty()) {
            for (TextListener listener : listeners) {
                listener.textRead(new LinkedHashSet<>(some));
            }
            some = queue.dossiersWith(read, some.get(some.size() - 1).value(), PORTION);
        }
    }

    @PreDestroy
    void end() {
        reader.close();
    }
}
