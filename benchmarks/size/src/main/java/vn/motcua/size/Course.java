package vn.motcua.size;

import java.util.List;

/**
 * The life of one dossier as the product lived it, with everything that is the individual's taken out: dossiers of the
 * same course do the same things in the same minutes, elsewhere and for other people.
 *
 * @param path what was decided on the way, to tell courses apart
 * @param open whether it is still open at the end of the recording
 * @param minutes of the commands, ISO instants; templates name them by their place here
 * @param rows templates of everything that the product wrote
 */
record Course(
        int number,
        String procedure,
        String path,
        boolean open,
        List<String> minutes,
        List<Slot> slots,
        List<Command> commands,
        List<Row> rows) {

    /** What is sent. */
    enum Kind {
        SUBMIT,
        LOOK,
        CLAIM,
        COMPLETE,
        /** Anything else about the whole dossier. */
        COMMAND
    }

    /**
     * One request.
     *
     * @param minute its place among the minutes
     * @param officer who sends it, see {@link Post#token}
     * @param step whose task is meant; null for requests about the dossier
     * @param name last part of the path of a {@link Kind#COMMAND}
     * @param body template of the JSON; null for a look
     */
    record Command(int minute, Kind kind, String officer, String step, String name, String body) {}

    /**
     * A row of a table.
     *
     * @param at instant at which it came to be, as a template; null for the end of the course
     * @param values texts of the columns as COPY reads them, as templates; null for NULL
     */
    record Row(String table, String at, List<String> values) {}
}
