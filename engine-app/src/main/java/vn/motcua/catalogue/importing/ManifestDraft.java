package vn.motcua.catalogue.importing;

import java.util.List;

/** The draft of a manifest: {@code procedure.yaml} on the standard process, and what is missing in it. */
public record ManifestDraft(String code, String yaml, List<Gap> gaps) {}
