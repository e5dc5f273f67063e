package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Map;
import vn.motcua.catalogue.Manifest;

/** Reads the owner of a dossier from its form, where the procedure's manifest says. */
@org.springframework.stereotype.Component
class OwnerFields {

    Owner of(NewDossier dossier) {
        Manifest.Owner where = dossier.version().manifest().owner();
        String birthDate = text(dossier.data(), where.birthDate());
        return new Owner(
                text(dossier.data(), where.name()),
                text(dossier.data(), where.idNumber()),
                birthDate == null ? null : LocalDate.parse(birthDate));
    }

    /** The value at a dotted path such as {@code child.fullName}; null when absent. */
    static String text(Map<String, Object> data, String path) {
        Object value = data;
        for (String key : path == null ? new String[0] : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value == null || value == data ? null : value.toString();
    }
}
