package org.entente.ui;

import java.util.List;

/**
 * A list on a page of its own.
 *
 * @param title of the page
 * @param lead what it is, or empty
 * @param verbs what can be done here
 * @param address where it stands, for searching in it
 * @param find label of the search, or empty when there is none
 * @param asked what was searched for
 * @param table what there is
 * @param empty title when there is none at all, and words after it
 * @param next address of the next page, or empty
 * @param started whether this is not the first page
 */
public record ListSheet(String title, String lead, List<Link> verbs, String address, String find, String asked, Table table, String empty,
    String emptyWords, String next, boolean started) {}
