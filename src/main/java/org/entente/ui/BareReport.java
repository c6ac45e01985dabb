package org.entente.ui;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What is said of a request that the container refuses before any page of ours, such as an address that is none: its number, and nothing of the server. */
public final class BareReport extends ErrorReportValve {
  /** Made by the container. */
  public BareReport() {}

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
      return;
    try {
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Security-Policy", PageHeaders.NOTHING);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.getReporter()
          .write("<!doctype html><html><title>%1$d · Entente</title><p>%1$d</p><p><a href=\"/\">Entente</a></p></html>".formatted(status));
      response.finishResponse();
    } catch (IOException gone) {
      return; // nobody is there to read it
    }
  }
}
