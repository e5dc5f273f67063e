package vn.motcua.shared.preview;

import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/**
 * What would happen to one thing of one dossier.
 *
 * @param kind which of the {@link ImpactKind}s
 * @param before present value, as the API writes it; null when there is none
 * @param after value after the command
 * @param sentence why
 * @param blocked why it will stay as it is, null when it will change
 */
public record ImpactRow(DossierId dossier, String kind, String before, String after, Text sentence, Text blocked) {}
