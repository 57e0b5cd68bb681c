'use client';

import { SomethingWentWrong } from '#components/site/something-went-wrong.tsx';

export default function ErrorPage() {
  return <SomethingWentWrong />;
}
