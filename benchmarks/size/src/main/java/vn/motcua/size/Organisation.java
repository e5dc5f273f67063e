package vn.motcua.size;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import vn.motcua.shared.Role;

/**
 * Provinces with their communes, and the officers in each of them. No command of the product enters so many, so they are
 * written as its own code would write them.
 */
final class Organisation {

    /** As many communes, wards and special zones as there are since 1 July 2025. */
    static final int COMMUNES = 3321;

    private static final String SINCE = "2015-01-01";
    private static final int SEED = 34;

    /** Number of the administrator that the product enters at its first start; everybody gets the same password. */
    private static final String ADMINISTRATOR = "QT0001";

    /** Who may look into everything: a supervisor above all provinces. */
    static final String SUPERVISOR = "TW0001";

    private static final List<Role> ROLES = List.of(
            Role.RECEPTION_OFFICER,
            Role.DIVISION_HEAD,
            Role.CASE_OFFICER,
            Role.CASE_OFFICER,
            Role.APPROVER,
            Role.RECORDS_CLERK,
            Role.RESULT_OFFICER,
            Role.CASHIER,
            Role.CONSULTED_AGENCY,
            Role.POST_AGENT);

    /** A commune and with it its province. */
    record Locality(int province, int commune) {}

    private record Province(Map<Site, Place> sites, List<Place> communes) {}

    private final String officers;
    private final List<Province> provinces = new ArrayList<>();
    private final List<Locality> localities = new ArrayList<>();

    private Organisation(String officers) {
        this.officers = officers;
    }

    /** The whole country, with invented communes below the real names of the provinces. */
    static Organisation country() {
        Organisation country = new Organisation("CB");
        SplittableRandom random = new SplittableRandom(SEED);
        int provinces = Words.PROVINCES.size();
        for (int i = 0; i < provinces; i++) {
            int communes = COMMUNES / provinces + (i < COMMUNES % provinces ? 1 : 0);
            country.add("H%02d".formatted(i + 1), Words.PROVINCES.get(i), areas(communes, random));
        }
        return country;
    }

    /** One province with one commune, whose names and codes occur nowhere else. */
    static Organisation unmistakable() {
        Organisation one = new Organisation("ZQ");
        one.add("Z98", "tỉnh Zxqtinh Mẫu", List.of("xã Zxqxa Mẫu"));
        return one;
    }

    private static List<String> areas(int count, SplittableRandom random) {
        List<String> areas = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (areas.size() < count) {
            String name =
                    People.pick(Words.FIRST_SYLLABLES, random) + " " + People.pick(Words.SECOND_SYLLABLES, random);
            if (names.add(name)) {
                areas.add((random.nextInt(3) == 0 ? "phường " : "xã ") + name);
            }
        }
        return areas;
    }

    private void add(String code, String name, List<String> areas) {
        int province = provinces.size();
        Map<Site, Place> sites = new EnumMap<>(Site.class);
        for (Site site : Site.values()) {
            if (site != Site.COMMUNE) {
                sites.put(site, place(site, code, province, 0, name));
            }
        }
        List<Place> communes = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            communes.add(place(Site.COMMUNE, code, province, i, areas.get(i)));
            localities.add(new Locality(province, i));
        }
        provinces.add(new Province(sites, communes));
    }

    private static Place place(Site site, String province, int number, int commune, String area) {
        return new Place(
                site,
                site.code(province, commune),
                site == Site.PROVINCE ? null : province,
                site.name(area),
                area,
                "Trụ sở " + area + (site == Site.COMMUNE ? " (" + site.code(province, commune) + ")" : ""),
                "02%02d3%d%05d".formatted(number + 10, site.number(), 10_000 + commune * 7));
    }

    List<Locality> localities() {
        return localities;
    }

    Place place(Locality locality, Site site) {
        Province province = provinces.get(locality.province());
        return site == Site.COMMUNE
                ? province.communes().get(locality.commune())
                : province.sites().get(site);
    }

    String officer(Locality locality, Post post) {
        int place = post.site() == Site.COMMUNE
                ? 101 + locality.commune()
                : post.site().number();
        return "%s%02d%03d%02d"
                .formatted(
                        officers,
                        officers.equals("CB") ? locality.province() + 1 : 98,
                        place,
                        ROLES.indexOf(post.role()) + post.number());
    }

    String officerName(Locality locality, Post post) {
        String id = officer(locality, post);
        return officers.equals("CB")
                ? People.name("", new SplittableRandom(id.hashCode() * 31L + 7))
                : "Zxqcb " + post.site() + " Mẫu " + post.role().name().charAt(0)
                        + post.role().name().length() + "abc".charAt(post.number());
    }

    /** All posts in one place. */
    static List<Post> posts(Site site) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            int before = ROLES.indexOf(ROLES.get(i));
            posts.add(new Post(site, ROLES.get(i), i - before));
        }
        return posts;
    }

    /** Writes everything below the unit that the product's first start has entered. */
    void enter(Connection admin, String root) throws SQLException {
        admin.setAutoCommit(false);
        try (Statement sql = admin.createStatement();
                PreparedStatement unit = admin.prepareStatement("insert into unit (code, path) values (?, ?)");
                PreparedStatement period = admin.prepareStatement(
                        "insert into unit_period (code, valid_from, parent, kind, name_vi, name_en, address, phone)"
                                + " values (?, date '" + SINCE + "', ?, ?, ?, ?, ?, ?)");
                PreparedStatement officer =
                        admin.prepareStatement("insert into officer (id, username, name, password_hash, created_at)"
                                + " select ?, ?, ?, password_hash, now() from officer where id = '" + ADMINISTRATOR
                                + "'");
                PreparedStatement position = admin.prepareStatement(
                        "insert into officer_position (officer, unit, role, valid_from) values (?, ?, ?, date '" + SINCE
                                + "')")) {
            sql.execute("update organisation_revision set revision = revision + 1");
            sql.execute("update unit_period set valid_from = date '" + SINCE + "' where code = '" + root + "'");
            Batch batch = new Batch(unit, period, officer, position);
            for (Province province : provinces) {
                for (Site site : Site.values()) {
                    if (site != Site.COMMUNE) {
                        batch.place(province.sites().get(site), root);
                    }
                }
                for (Place commune : province.communes()) {
                    batch.place(commune, root);
                }
            }
            for (Locality locality : localities) {
                for (Site site : Site.values()) {
                    if (site == Site.COMMUNE || locality.commune() == 0) {
                        for (Post post : posts(site)) {
                            batch.officer(
                                    officer(locality, post),
                                    officerName(locality, post),
                                    place(locality, site).code(),
                                    post.role());
                        }
                    }
                }
            }
            batch.officer(SUPERVISOR, "Giám sát toàn quốc", root, Role.SUPERVISOR);
            batch.execute();
        }
        admin.commit();
        admin.setAutoCommit(true);
    }

    /** Rows on their way to the four tables. */
    private record Batch(
            PreparedStatement unit, PreparedStatement period, PreparedStatement officer, PreparedStatement position) {

        void place(Place place, String root) throws SQLException {
            unit.setString(1, place.code());
            unit.setString(2, place.code().replace('.', '/'));
            unit.addBatch();
            period.setString(1, place.code());
            period.setString(2, place.parent() == null ? root : place.parent());
            period.setString(3, place.site().kind().name());
            period.setString(4, place.name());
            period.setString(5, place.name());
            period.setString(6, place.address());
            period.setString(7, place.phone());
            period.addBatch();
        }

        void officer(String id, String name, String unitCode, Role role) throws SQLException {
            officer.setString(1, id);
            officer.setString(2, id.toLowerCase(Locale.ROOT));
            officer.setString(3, name);
            officer.addBatch();
            position.setString(1, id);
            position.setString(2, unitCode);
            position.setString(3, role.name());
            position.addBatch();
        }

        void execute() throws SQLException {
            unit.executeBatch();
            period.executeBatch();
            officer.executeBatch();
            position.executeBatch();
        }
    }
}
