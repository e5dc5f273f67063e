package vn.motcua.operations;

import java.time.Instant;
import vn.motcua.shared.Text;

/**
 * Something that hinders a dossier, with its public code.
 *
 * @param node of the flow, or {@code calendar}
 */
record Incident(String id, String dossierCode, String node, Text sentence, Text next, Instant at, int retriesLeft) {}
