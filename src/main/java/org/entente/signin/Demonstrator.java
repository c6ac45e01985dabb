package org.entente.signin;

/**
 * An officer anybody may be in a demonstration.
 *
 * @param login what is typed to sign in
 * @param name the officer's name
 * @param post the post held
 * @param agency short name of the agency
 */
public record Demonstrator(String login, String name, String post, String agency) {}
