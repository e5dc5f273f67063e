package vn.motcua.embedded.watch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** One watch over a procedure: sends what stands in its folders, at once and after each save that changes something. */
final class Watch implements AutoCloseable {

    /** Exit code of a watch whose account the server does not take; 1 and 2 say that it could not begin. */
    static final int NOT_LET_IN = 3;

    private final WatchOptions options;
    private final BundleFolder folder;
    private final DraftServer server;
    private final Report report;
    private final Saves saves;

    private Map<String, String> answered = Map.of();
    private List<String> leftOut = List.of();

    Watch(WatchOptions options, String user, String password, PrintStream out) throws IOException {
        this.options = options;
        this.folder = new BundleFolder(options.procedure(), options.tables());
        this.server = new DraftServer(options.at(), user, password);
        this.report = new Report(out, options.words());
        this.saves = new Saves();
    }

    /** Runs until it is closed; exit code 0, or {@link #NOT_LET_IN}. */
    int run() throws IOException, InterruptedException {
        report.begins(options);
        do {
            // before they are read: what is saved meanwhile is the next save
            saves.in(folder.watched());
            if (!send()) {
                return NOT_LET_IN;
            }
        } while (saves.next());
        return 0;
    }

    /** False when the server will never take it from this account. */
    private boolean send() throws InterruptedException {
        BundleFolder.Content content;
        try {
            content = folder.read();
        } catch (IOException e) {
            report.folderGone(options.procedure());
            return true;
        }
        if (!content.others().equals(leftOut) && !content.others().isEmpty()) {
            report.leftOut(content.others());
        }
        leftOut = content.others();
        if (!content.unreadable().isEmpty()) {
            report.unreadable(content.unreadable());
            return true;
        }
        return content.files().equals(answered) || send(content.files());
    }

    private boolean send(Map<String, String> files) throws InterruptedException {
        try {
            DraftServer.Answer answer = server.save(options.slug(), files);
            if (answer.saved()) {
                report.draft(answer.body(), page());
                answered = files;
            } else {
                report.problem(answer.status(), answer.body());
            }
            return !answer.hopeless();
        } catch (IOException e) {
            report.away(options.at());
            return true;
        }
    }

    private URI page() {
        return URI.create(options.at() + "/catalogue/drafts/" + options.slug());
    }

    @Override
    public void close() throws IOException {
        saves.close();
    }
}
