import { markup } from '../markup.ts';

/** A page as a content management system makes it: the lines of the web-teams section and nothing else of ours. */
export function renderPlain(): string {
  return markup`<!doctype html>
<html lang="en-BE">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>A bare page</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/cdn/csol.js"></script>
</head>
<body>
  <h1>A bare page</h1>
  <p>The browser’s own styles, one script, four tags.</p>
  <csol-provider country="be" base-url="/api" lang="en">
    <csol-sign-in></csol-sign-in>
    <csol-invoice-list></csol-invoice-list>
    <p>A question about an invoice? We are glad to help.</p>
    <csol-contact-card></csol-contact-card>
  </csol-provider>
</body>
</html>
`.toString();
}
