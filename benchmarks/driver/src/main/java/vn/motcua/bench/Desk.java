package vn.motcua.bench;

import java.io.IOException;

/** What one client can do with a system; {@code Engine} gives each client its own. */
interface Desk {

    /** Steps until a dossier is done. */
    int steps();

    /** Hands the dossier in. */
    void submit(Case dossier) throws IOException;

    /** Whether the next step comes only when another system has answered. */
    default boolean waits(Case dossier) {
        return false;
    }

    /** Waits for that step. */
    default void await(Case dossier) throws IOException, InterruptedException {}

    /** First page of the inbox of those whose step waits. */
    void list(Case dossier) throws IOException;

    /** The task with its dossier and its form. */
    void open(Case dossier) throws IOException;

    void claim(Case dossier) throws IOException;

    void complete(Case dossier) throws IOException;
}
