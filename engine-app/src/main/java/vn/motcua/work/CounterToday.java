package vn.motcua.work;

/**
 * The day at the counter of one officer, in numbers.
 *
 * @param toReceive dossiers that came in without a visit and wait for reception
 * @param late those of them whose time for an answer is over
 * @param supplemented supplements that were handed in and wait for the office
 * @param toHandOut results that wait for their owners
 * @param received dossiers received at the counter since midnight, by anybody of the officer's units
 */
public record CounterToday(long toReceive, long late, long supplemented, long toHandOut, long received) {}
