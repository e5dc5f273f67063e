package vn.motcua.search;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody searches for; null or empty means no restriction.
 *
 * @param words as typed
 * @param receivedTo last day, included
 * @param size hits a page, 1 to 100
 */
record SearchRequest(
        String words,
        List<Integer> status,
        List<String> procedure,
        List<String> unit,
        List<String> outcome,
        List<String> timeliness,
        LocalDate receivedFrom,
        LocalDate receivedTo,
        String cursor,
        int size) {}
