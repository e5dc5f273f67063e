package vn.motcua.size;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.size.Course.Command;
import vn.motcua.size.Course.Kind;

/** What was done to a dossier so far, each request in a minute of its own. */
final class Track {

    private final List<Instant> minutes = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<String> path = new ArrayList<>();

    List<Instant> minutes() {
        return minutes;
    }

    List<Command> commands() {
        return commands;
    }

    /** What was decided on the way, to tell courses apart. */
    String path() {
        return String.join(" ", path);
    }

    void turns(String how) {
        path.add(how);
    }

    /** The instant at which the clock must stand for the next request: this course's minute with its own mark. */
    Instant mark(Instant next) {
        return Marks.at(next, minutes.size());
    }

    void note(Instant next, Kind kind, Post post, String step, String name, String body) {
        commands.add(new Command(minutes.size(), kind, post.token(), step, name, body));
        minutes.add(mark(next));
    }
}
