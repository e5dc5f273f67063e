package vn.motcua.size;

import vn.motcua.organisation.UnitKind;

/** The places of a province that a dossier may pass: one of each, and many communes. */
enum Site {
    PROVINCE(UnitKind.PROVINCE, 0, "", "Ủy ban nhân dân %s"),
    CENTRE(UnitKind.SERVICE_CENTRE, 1, ".1", "Trung tâm Phục vụ hành chính công %s"),
    POLICE(UnitKind.POLICE, 2, ".2", "Phòng Hồ sơ nghiệp vụ, Công an %s"),
    DEPARTMENT(UnitKind.DEPARTMENT, 3, ".3", "Sở chuyên ngành %s"),
    COMMUNE(UnitKind.COMMUNE, 4, null, "Ủy ban nhân dân %s");

    private final UnitKind kind;
    private final int number;
    private final String suffix;
    private final String name;

    Site(UnitKind kind, int number, String suffix, String name) {
        this.kind = kind;
        this.number = number;
        this.suffix = suffix;
        this.name = name;
    }

    UnitKind kind() {
        return kind;
    }

    /** Below 10; never changes, for officers' numbers hold it. */
    int number() {
        return number;
    }

    /** The site whose agencies decide procedures of this level. */
    static Site of(UnitKind level) {
        for (Site site : values()) {
            if (site.kind == level) {
                return site;
            }
        }
        throw new IllegalArgumentException("No site is of the level " + level);
    }

    /** @param commune number of the commune in its province, from 0; of no account for the others */
    String code(String province, int commune) {
        return province + (suffix == null ? "." + (101 + commune) : suffix);
    }

    String name(String place) {
        return name.formatted(place);
    }
}
