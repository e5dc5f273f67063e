package vn.motcua.document.handover;

import java.time.Instant;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/**
 * A list of dossiers whose papers go from one side to the other.
 *
 * @param serial its number, in a series of the unit and year of who gives
 * @param giver side that hands over
 */
record HandOverList(String serial, Side giver, UnitCode from, UnitCode to, OfficerId madeBy, Instant madeAt) {}
