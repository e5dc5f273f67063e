package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import vn.motcua.catalogue.Manifest;

/** Reads the owner of a dossier from its form, where the procedure's manifest says. */
public final class OwnerFields {

    private OwnerFields() {}

    static Owner of(NewDossier dossier) {
        return of(dossier.version().manifest(), dossier.data());
    }

    /** As far as the declaration is filled in; its values have passed the form's rules. */
    static Owner of(Manifest manifest, Map<String, Object> data) {
        Manifest.Owner where = manifest.owner();
        String birthDate = text(data, where.birthDate());
        return new Owner(
                text(data, where.name()),
                text(data, where.idNumber()),
                birthDate == null ? null : LocalDate.parse(birthDate));
    }

    /** Where the owner lives, as declared; null when the declaration does not say. */
    public static String address(Manifest manifest, Map<String, Object> data) {
        return manifest.owner().address().stream()
                .map(path -> text(data, path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The value at a dotted path such as {@code child.fullName}; null when absent. */
    public static String text(Map<String, Object> data, String path) {
        Object value = data;
        for (String key : path == null ? new String[0] : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value == null || value == data ? null : value.toString();
    }
}
