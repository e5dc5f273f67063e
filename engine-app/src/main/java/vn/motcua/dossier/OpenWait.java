package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * What the dossier waits for while no step of an officer is open.
 *
 * @param name whose answer it waits for, in words
 * @param awaited what ends the wait, as the diagram names it
 * @param until when it is over without an answer, null when nothing but the answer ends it
 */
public record OpenWait(
        Text name, Text awaited, Instant since, @Nullable Instant until) {}
