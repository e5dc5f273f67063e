package vn.motcua.size;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.motcua.shared.Role;

/** Whose dossier it is and where: all that differs between dossiers of one course. The same number gives the same one. */
final class Individual {

    private static final int CASE_OFFICERS = 2;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long number;
    private final Organisation organisation;
    private final Organisation.Locality locality;
    private final List<Slot> slots;
    private final String[] values;

    /** @param number the dossier's, from 0 */
    Individual(long number, Organisation organisation, Organisation.Locality locality, List<Slot> slots) {
        this.number = number;
        this.organisation = organisation;
        this.locality = locality;
        this.slots = slots;
        this.values = new String[slots.size()];
    }

    RandomGenerator random(int purpose) {
        return new SplittableRandom((number + 1) * STEP + purpose * 0x632BE59BD9B4E019L);
    }

    String slot(int slot) {
        if (values[slot] == null) {
            values[slot] = slots.get(slot).value(this);
        }
        return values[slot];
    }

    Place place(Site site) {
        return organisation.place(locality, site);
    }

    /** Case officers change places from dossier to dossier, so that each has their part of the work. */
    Post post(Post recorded) {
        return recorded.role() == Role.CASE_OFFICER
                ? new Post(recorded.site(), recorded.role(), (int) ((recorded.number() + number) % CASE_OFFICERS))
                : recorded;
    }

    String officer(Post recorded) {
        return organisation.officer(locality, post(recorded));
    }

    String officerName(Post recorded) {
        return organisation.officerName(locality, post(recorded));
    }
}
